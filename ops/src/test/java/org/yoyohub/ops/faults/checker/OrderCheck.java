package org.yoyohub.ops.faults.checker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yoyohub.ops.faults.checker.Books.Row;

/** Within a lane, files take effect and answers go out in the order of their numbers. */
final class OrderCheck {
  private OrderCheck() {}

  static List<Violation> of(Evidence evidence) {
    var rows =
        evidence.books().rows().stream().collect(Collectors.toMap(Row::id, Function.identity()));
    var last = new HashMap<String, Row>();
    var found = new ArrayList<Violation>();
    for (var event : evidence.books().events()) {
      var row = rows.get(event.delivery());
      if (row != null && (event.moves("APPLIED") || isFirstLaidOut(event, row))) {
        follow(row, last, found);
      }
    }
    return found;
  }

  private static boolean isFirstLaidOut(Books.Event event, Row row) {
    return event.moves("SENT") && row.place().equals("out");
  }

  private static void follow(Row row, Map<String, Row> last, List<Violation> found) {
    var before = last.put(row.lane() + "/" + row.place(), row);
    if (before != null && place(before).compareTo(place(row)) > 0) {
      var what = row.file() + " came after " + before.file();
      found.add(new Violation(Violation.Kind.ORDER, row.partner(), what));
    }
  }

  private static String place(Row row) {
    return "%s/%06d".formatted(row.day(), row.sequence());
  }
}
