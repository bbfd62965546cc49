package org.yoyohub.samples.neighbourhood;

import java.time.LocalDate;
import java.util.List;

/**
 * Towns, their 住民記録 and 健康管理, 中間サーバー等, オン資, PMH and マイナポータル around one hub. Between two of these
 * calls the hub must come to rest.
 */
public final class Neighbourhood {
  private final NeighbourhoodPlan plan;

  private Neighbourhood(NeighbourhoodPlan plan) {
    this.plan = plan;
  }

  public static Neighbourhood of(NeighbourhoodPlan plan) {
    return new Neighbourhood(plan);
  }

  public NeighbourhoodPlan plan() {
    return plan;
  }

  /** The towns live a day, and each 住民記録 drops its changes. */
  public void morning(LocalDate day) {}

  /** Each 健康管理 follows its register, and tells the hub what it and its clerks decided. */
  public void office(LocalDate day) {}

  /** 中間サーバー等, オン資, PMH and マイナポータル take what lies for them, and answer. */
  public void neighbours(LocalDate day) {}

  /** Each 健康管理 reads its A_014, its results and its receipts. */
  public void evening(LocalDate day) {}

  /** What must be true of the hub after the last of these calls, once it is at rest. */
  public Oracle oracle() {
    return new Oracle();
  }

  /** What partners found wrong with what the hub sent them; none when all is well. */
  public List<String> complaints() {
    return List.of();
  }
}
