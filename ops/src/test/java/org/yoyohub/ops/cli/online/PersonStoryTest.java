package org.yoyohub.ops.cli.online;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.yoyohub.ops.cli.term.Json;

class PersonStoryTest {
  @Test
  void saysThatANumberIsNotRegisteredThoughFilesNamedIt() {
    var told =
        told(
            """
            {"person": {"registered": false, "expired": false, "entitlements": 0},
             "steps": [{"day": "2026-04-01", "at": null, "kind": "PASSED_ON", "file": "a.csv", "line": 2}]}
            """);

    assertThat(told).startsWith("not registered, no PMHキー").doesNotContain("valid");
    assertThat(told).containsPattern("2026-04-01 +- +住基連携 passed on");
  }

  @Test
  void saysWhenAndByWhomStaffActed() {
    var told =
        told(
            """
            {"person": {"registered": true, "expired": true, "entitlements": 1},
             "steps": [{"day": "2026-04-01", "at": "2026-03-31T15:30:05Z", "kind": "STAFF", "about": "100",
               "outcome": "2", "file": "", "by": "operator hana", "line": 0}]}
            """);

    assertThat(told).startsWith("registered, 失効");
    assertThat(told).contains("00:30:05", "staff (1 付与, 2 剥奪)", "100", "operator hana");
  }

  private static String told(String story) {
    var text = new StringWriter();
    var out = new PrintWriter(text);
    PersonStory.print(Json.read(story), out);
    out.flush();
    return text.toString();
  }
}
