package org.yoyohub.jobs.house;

import static org.yoyohub.jobs.house.Person.person;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.yoyohub.core.delivery.Delivery;

/** 中間サーバー等 as a test plays it: reads what was asked, and answers what the test says. */
public final class Chukan {
  public static final String PARTNER = "chukan-000000";
  private final House house;
  private int sequence;

  public Chukan(House house) {
    this.house = house;
  }

  /** One row of A_013-001_IF. */
  public record Request(String number, String myNumber, List<String> fiveItems) {
    static Request of(String row) {
      var fields = Arrays.asList(row.split(",", -1));
      return new Request(fields.get(0), fields.get(1), fields.subList(2, fields.size()));
    }

    public Person issued(String key) {
      return answer("1", key);
    }

    /** 2 住所不整合, 3 照合不一致, 9 処理できず. */
    public Person failed(String result) {
      return answer(result, "");
    }

    public Person answer(String result, String key) {
      return person(0)
          .with("request_number", number)
          .with("my_number", myNumber)
          .with("result", result)
          .with("pmh_key", key);
    }
  }

  /** The request files so far, oldest first. */
  public List<Delivery> files() {
    var files =
        new ArrayList<>(
            house.deliveries().stream()
                .filter(d -> d.interfaceId().equals("A_013-001_IF"))
                .toList());
    Collections.reverse(files);
    return files;
  }

  /** What the last file asks, in its order. */
  public List<Request> asked() {
    var files = files();
    return house.text(files.get(files.size() - 1)).lines().skip(1).map(Request::of).toList();
  }

  /** Who was asked for last, by the 個人番号 of a person of this serial. */
  public Request askedFor(int serial) {
    return asked().stream()
        .filter(request -> request.myNumber().equals(Person.myNumber(serial)))
        .findFirst()
        .orElseThrow();
  }

  public Sent answer(Person... rows) throws IOException {
    return house.send(
        new Drop("A_013-001-RES")
            .from(PARTNER)
            .of("000000")
            .day(LocalDate.now(house.clock).getDayOfMonth())
            .sequence(++sequence)
            .rows(rows));
  }
}
