package org.yoyohub.ops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.ops.e2e.Launcher.Said;

/** {@code hub partner} beside a running hub. */
class PartnerIT {
  private static final String PARTNER = "kenko-131113";
  @TempDir private static Path dir;
  private static Launcher launcher;
  private static StartedHub hub;

  @BeforeAll
  static void aHub() throws Exception {
    launcher = new Launcher(dir, Map.of());
    hub = StartedHub.on(dir.resolve("data"), launcher);
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  @Test
  void keepsWhatAPausedPartnerDropsAndGoesOn() throws Exception {
    var paused = partner("pause", PARTNER, "--direction", "both", "--reason", "a drill");
    assertThat(paused.exit()).as(paused.err()).isZero();
    assertThat(paused.out()).contains("paused IN", "paused OUT", "operator: a drill");
    hub.drop(1);
    assertThat(partner("show", PARTNER).out()).contains("2 files", "paused IN");

    assertThat(partner("resume", PARTNER, "--direction", "out").out())
        .contains("paused IN")
        .doesNotContain("OUT");
    assertThat(partner("resume", PARTNER).out()).contains("not paused");

    hub.receipt(1);
  }

  @Test
  void refusesToPauseWithoutAReasonOrAPartner() throws Exception {
    assertThat(partner("pause", PARTNER, "--direction", "in").exit()).isEqualTo(12);
    assertThat(partner("pause", PARTNER, "--direction", "in", "--reason", " ").exit())
        .isEqualTo(12);
    assertThat(partner("pause", PARTNER, "--direction", "up", "--reason", "r").exit())
        .isEqualTo(12);
    assertThat(partner("pause", "nobody", "--direction", "in", "--reason", "r").exit())
        .isEqualTo(8);
    assertThat(partner("resume", "nobody").exit()).isEqualTo(8);
  }

  @Test
  void testsAPartnerByTheHubItself() throws Exception {
    var said = partner("test", "juki-131113", "--json");

    assertThat(said.json().path("checks").valueStream().map(c -> c.path("name").asString()))
        .contains("agreement", "folder in", "folder out", "folder receipts");
  }

  @Test
  void saysThatANewPartnerWaitsForTheNextStart() throws Exception {
    var said =
        partner(
            "add", "new-131121", "--name", "見本", "--system", "健康管理", "--municipality", "131121");

    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.out()).contains("when the hub is started anew: new-131121: is new");
    assertThat(partner("reload", "--json").json().path("atNextStart")).hasSize(1);
  }

  @Test
  void takesNothingOverFromABrokenAgreement() throws Exception {
    var broken = hub.directory().resolve("agreements/broken.yaml");
    Files.writeString(broken, "colour: red\n");

    var said = partner("reload");

    assertThat(said.exit()).isEqualTo(12);
    assertThat(said.err()).contains("broken.yaml:1: colour: is not known here");
    Files.delete(broken);
  }

  private static Said partner(String verb, String... more)
      throws IOException, InterruptedException {
    var words = new java.util.ArrayList<>(java.util.List.of("partner", verb));
    words.addAll(java.util.List.of(more));
    words.addAll(java.util.List.of("--dir", hub.directory().toString()));
    return launcher.hub(words.toArray(String[]::new));
  }
}
