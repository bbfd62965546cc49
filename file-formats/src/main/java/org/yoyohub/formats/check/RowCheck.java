package org.yoyohub.formats.check;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.catalogue.InterfaceContract;
import org.yoyohub.formats.finding.Finding;
import org.yoyohub.formats.finding.FindingCode;
import org.yoyohub.formats.io.Row;

/** Looks at one record and says what is wrong with it. Made once for a file. */
final class RowCheck {
  private final ItemRule[] rules;
  private final Consumer<Finding> findings;

  RowCheck(InterfaceContract contract, CheckContext context, Consumer<Finding> findings) {
    this.rules =
        contract.items().stream().map(item -> new ItemRule(item, context)).toArray(ItemRule[]::new);
    this.findings = findings;
  }

  /** The record as it goes on (外字 replaced where that is agreed); null when it must stay out. */
  @Nullable Row check(Row row) {
    if (row.size() != rules.length) {
      var counts = rules.length + "項目のところ" + row.size() + "項目";
      findings.accept(new Finding(row.line(), null, FindingCode.R001, counts));
      return null;
    }
    boolean good = true;
    var checked = row;
    for (int i = 0; i < rules.length; i++) {
      var code = rules[i].judge(row.field(i));
      if (code != null) {
        good &= !code.isError();
        findings.accept(rules[i].finding(row.line(), code, row.field(i)));
        if (code == FindingCode.I104) {
          checked = checked.with(i, rules[i].replaced(row.field(i)));
        }
      }
    }
    return good ? checked : null;
  }
}
