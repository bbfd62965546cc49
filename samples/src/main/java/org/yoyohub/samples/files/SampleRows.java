package org.yoyohub.samples.files;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.yoyohub.samples.people.Aliases;
import org.yoyohub.samples.people.Dice;
import org.yoyohub.samples.people.Names;
import org.yoyohub.samples.people.People;
import org.yoyohub.samples.people.Place;

/** Makes the rows of one sample file, each by its number alone. */
final class SampleRows {
  private static final int VALUES = 3;

  private final SampleOrder order;
  private final Sender sender;
  private final People people;
  private final Aliases aliases;
  private final List<Function<SampleRow, String>> values;

  SampleRows(SampleOrder order, Sender sender) {
    this.order = order;
    this.sender = sender;
    var names = Names.plain(order.contract().profile().charset());
    this.people = new People(order.seed(), Place.of(sender.municipality()), names, order.day());
    this.aliases = new Aliases(order.seed());
    var maker = new SampleValues(order.contract());
    this.values = order.contract().items().stream().map(maker::of).toList();
  }

  List<String> row(long number) {
    var dice = Dice.of(order.seed(), VALUES, number);
    var resident = people.single(number);
    var row = new SampleRow(number, sender.municipality(), resident, aliases, dice, order.day());
    var fields = new ArrayList<String>(values.size());
    for (var value : values) {
      fields.add(value.apply(row));
    }
    return fields;
  }
}
