package org.yoyohub.jobs.application;

import java.util.stream.Collectors;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.catalogue.Item;
import org.yoyohub.formats.catalogue.Sensitivity;

/**
 * The table that a delivery's good rows lie in until they are applied. Each delivery has its own:
 * to clear it is to drop it, and no delivery waits for another's rows.
 */
public record StageTable(String name, InterfaceContract contract) {
  private static final String SEPARATOR = "__";

  public static StageTable of(InterfaceContract contract, String delivery) {
    var name = "stage_" + contract.id().sqlName() + SEPARATOR + delivery.replace('-', '_');
    return new StageTable(name, contract);
  }

  /** The delivery whose rows a table of this name holds. */
  public static String delivery(String name) {
    int at = name.lastIndexOf(SEPARATOR);
    return at < 0 ? "" : name.substring(at + SEPARATOR.length()).replace('_', '-');
  }

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
