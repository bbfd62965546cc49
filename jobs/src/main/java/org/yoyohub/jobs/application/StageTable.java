package org.yoyohub.jobs.application;

import java.util.Optional;
import java.util.stream.Collectors;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.catalogue.Item;
import org.yoyohub.formats.catalogue.Sensitivity;

/**
 * The table that a delivery's good rows lie in until they are applied. Each claim of a delivery has
 * its own: to clear it is to drop it, nobody waits for another's rows, and a worker that was frozen
 * and wakes writes where nobody reads.
 */
public record StageTable(String name, InterfaceContract contract) {
  private static final String SEPARATOR = "__";

  public static StageTable of(InterfaceContract contract, Delivery claimed) {
    var id = claimed.id().replace('-', '_');
    var name = "stage_" + contract.id().sqlName() + SEPARATOR + id + SEPARATOR + claimed.fence();
    return new StageTable(name, contract);
  }

  /** The claim whose rows a table of this name holds; empty when it has no such name. */
  public static Optional<Claim> claim(String name) {
    var parts = name.split(SEPARATOR, -1);
    return parts.length == 3 && parts[2].matches("\\d{1,18}")
        ? Optional.of(new Claim(parts[1].replace('_', '-'), Long.parseLong(parts[2])))
        : Optional.empty();
  }

  /** One claim of a delivery. */
  public record Claim(String delivery, long fence) {}

  public String create(String kindOfTable) {
    var columns =
        contract.items().stream()
            .map(item -> item.id() + (isSealed(item) ? " bytea not null" : " varchar not null"))
            .collect(Collectors.joining(", "));
    return "create " + kindOfTable + " " + name + " (line bigint not null, " + columns + ")";
  }

  public String drop() {
    return "drop table if exists " + name;
  }

  public String columns() {
    return contract.items().stream().map(Item::id).collect(Collectors.joining(", ", "line, ", ""));
  }

  public static boolean isSealed(Item item) {
    return item.sensitivity() == Sensitivity.MY_NUMBER;
  }
}
