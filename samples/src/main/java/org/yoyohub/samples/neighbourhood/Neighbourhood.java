package org.yoyohub.samples.neighbourhood;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yoyohub.samples.files.ReceiptFolder;
import org.yoyohub.samples.national.PretendChukan;
import org.yoyohub.samples.national.PretendMynaportal;
import org.yoyohub.samples.national.PretendOnshi;
import org.yoyohub.samples.national.PretendPmh;
import org.yoyohub.samples.partners.OfficePlan;
import org.yoyohub.samples.partners.PretendJuki;
import org.yoyohub.samples.partners.PretendOffice;
import org.yoyohub.samples.world.World;
import org.yoyohub.samples.world.WorldPlan;

/**
 * Towns, their 住民記録 and 健康管理, 中間サーバー等, オン資, PMH and マイナポータル around one hub. A day is {@link
 * #morning}, {@link #office}, {@link #neighbours}, {@link #evening}; between two of these the hub
 * must come to rest, and run what it runs by itself: requests of keys after the office,
 * differentials before the evening.
 */
public final class Neighbourhood {
  private final NeighbourhoodPlan plan;
  private final World world;
  private final List<PretendJuki> registers = new ArrayList<>();
  private final List<ReceiptFolder> receipts = new ArrayList<>();
  private final Map<String, PretendOffice> offices = new LinkedHashMap<>();
  private final PretendChukan chukan;
  private final PretendOnshi onshi;
  private final PretendPmh pmh;
  private final PretendMynaportal myna;
  private LocalDate today;

  private Neighbourhood(NeighbourhoodPlan plan) {
    var partners = plan.partners();
    this.plan = plan;
    this.today = plan.firstDay();
    this.world =
        World.of(new WorldPlan(plan.seed(), plan.people(), plan.firstDay(), plan.municipalities()));
    plan.municipalities().forEach(this::found);
    var register = world.national();
    this.chukan = new PretendChukan(partners, register, plan.seed(), plan.failures());
    this.onshi = new PretendOnshi(partners, plan.shared(), register, plan.seed());
    this.pmh = new PretendPmh(partners, plan.shared(), plan.seed(), plan.failures());
    this.myna = new PretendMynaportal(partners, plan.shared(), plan.seed());
  }

  public static Neighbourhood of(NeighbourhoodPlan plan) {
    return new Neighbourhood(plan);
  }

  public NeighbourhoodPlan plan() {
    return plan;
  }

  public World world() {
    return world;
  }

  /** The office of each municipality, by its code. */
  public Map<String, PretendOffice> offices() {
    return new LinkedHashMap<>(offices);
  }

  public PretendChukan chukan() {
    return chukan;
  }

  public PretendOnshi onshi() {
    return onshi;
  }

  public PretendPmh pmh() {
    return pmh;
  }

  public PretendMynaportal myna() {
    return myna;
  }

  /** The towns live a day, and each 住民記録 drops its changes. */
  public void morning(LocalDate day) {
    today = day;
    registers.forEach(PretendJuki::dropNextDay);
  }

  /** Each 健康管理 follows its register, and tells the hub what it and its clerks decided. */
  public void office(LocalDate day) {
    offices.values().forEach(office -> office.work(day));
  }

  /** 中間サーバー等, オン資, PMH and マイナポータル take what lies for them, and answer. */
  public void neighbours(LocalDate day) {
    chukan.work(day);
    onshi.work(day);
    pmh.work(day);
    myna.work(day);
  }

  /**
   * Whether a neighbour keeps a file back until it works again, so that the hub cannot finish with
   * the file behind it before.
   */
  public boolean keepsFilesBack() {
    return chukan.keepsBack() || pmh.keepsBack();
  }

  /** Each 健康管理 reads its A_014, its results and its receipts, each 住民記録 its receipts. */
  public void evening(LocalDate day) {
    offices.values().forEach(office -> office.read(day));
    receipts.forEach(ReceiptFolder::readNew);
  }

  /** What must be true of the hub after the last of these calls, once it is at rest. */
  public Oracle oracle() {
    return new Oracle(new Expectations(world, offices(), chukan, pmh, plan.failures(), today));
  }

  /** What partners found wrong with what the hub sent them; none when all is well. */
  public List<String> complaints() {
    var national =
        Stream.of(chukan.complaints(), onshi.complaints(), pmh.complaints(), myna.complaints())
            .flatMap(List::stream);
    var local = offices.values().stream().flatMap(office -> office.complaints().stream());
    return Stream.concat(local, national).toList();
  }

  /** What the hub still owes the offices: outcomes of rows, past files that were asked for. */
  public List<String> owed() {
    return offices.values().stream().flatMap(office -> office.owed().stream()).toList();
  }

  private void found(String code) {
    var juki = "juki-" + code;
    registers.add(new PretendJuki(world.town(code), plan.partners(), juki));
    receipts.add(new ReceiptFolder(plan.partners().resolve(juki).resolve("receipts"), true));
    var office =
        new OfficePlan(
            plan.partners(),
            "kenko-" + code,
            plan.seed(),
            plan.firstDay(),
            plan.carefulFrom(),
            world.outsiders(code));
    offices.put(code, new PretendOffice(office));
  }
}
