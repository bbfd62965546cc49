package org.yoyohub.ops.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.partner.Pauses;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.routes.Troubles;

/** Agreements read anew by a running hub. */
class PartnersTest {
  private static final String HEAD = "partner: p\nname: 見本\nsystem: 見本\nmunicipality: \"131113\"\n";
  private static final String ONE_KEY = "transport: { gate: { keys: [a.pub] } }\n";
  private static final String TWO_KEYS = "transport: { gate: { keys: [a.pub, b.pub] } }\n";
  @TempDir private Path dir;
  private Partners partners;

  @BeforeEach
  void aHubWithOnePartner() throws IOException {
    Files.createDirectories(dir.resolve("agreements"));
    agree("p", HEAD + ONE_KEY);
    var started = Agreements.load(dir, Catalogue.standard()).agreements();
    var troubles = new Troubles(Clock.systemUTC());
    partners =
        new Partners(
            dir, Catalogue.standard(), started, new NoPauses(), troubles, new FolderCheck(dir));
  }

  @Test
  void saysNothingWhenNothingChanged() throws IOException {
    assertThat(partners.reload()).isEqualTo(new Reload(List.of(), List.of(), List.of()));
  }

  @Test
  void tellsTheGateOfKeysAtOnce() throws IOException {
    var told = new ArrayList<Agreements>();
    partners.onAgreements(told::add);
    agree("p", HEAD + TWO_KEYS);

    var reload = partners.reload();

    assertThat(reload.atOnce()).containsExactly("p: its entrance at the gate");
    assertThat(reload.atNextStart()).isEmpty();
    assertThat(told).hasSize(1);
    assertThat(partners.reload().atOnce()).isEmpty();
  }

  @Test
  void leavesKeysToTheNextStartWhereNoGateListens() throws IOException {
    agree("p", HEAD + TWO_KEYS);

    assertThat(partners.reload().atNextStart()).containsExactly("p: its entrance at the gate");
  }

  @Test
  void saysWhatWaitsForTheNextStartUntilItComes() throws IOException {
    partners.onAgreements(all -> {});
    agree("p", HEAD + ONE_KEY + "completion: end\n");
    agree("q", HEAD.replace("partner: p", "partner: q"));

    assertThat(partners.reload().atNextStart())
        .containsExactly("p: is agreed otherwise", "q: is new");
    Files.delete(dir.resolve("agreements/p.yaml"));
    assertThat(partners.reload().atNextStart()).containsExactly("p: is gone", "q: is new");
    assertThat(partners.find("q")).isPresent();
  }

  @Test
  void takesNothingOverWhenAnythingIsBroken() throws IOException {
    var told = new ArrayList<Agreements>();
    partners.onAgreements(told::add);
    agree("p", HEAD + TWO_KEYS);
    agree("q", "colour: red\n");

    assertThat(partners.reload().problems()).anyMatch(p -> p.startsWith("q.yaml:1: colour"));
    assertThat(told).isEmpty();
    assertThat(partners.find("p").orElseThrow().transport().gate().orElseThrow().keys()).hasSize(1);
  }

  @Test
  void looksAtTheFoldersOfAPartner() throws IOException {
    var agreement = partners.find("p").orElseThrow();
    assertThat(partners.test(agreement)).extracting(PartnerCheck.Check::ok).containsOnly(false);
    Files.createDirectories(dir.resolve("partners/p/in"));

    assertThat(partners.test(agreement).get(0).detail()).endsWith("MiB free");
    assertThat(
            PartnerCheck.all(List.of(a -> partners.test(a), a -> partners.test(a))).of(agreement))
        .hasSize(6);
  }

  private void agree(String partner, String text) throws IOException {
    Files.writeString(dir.resolve("agreements/" + partner + ".yaml"), text);
  }

  /** Nobody is paused. */
  private static final class NoPauses implements Pauses {
    @Override
    public boolean isPaused(String partner, Direction direction) {
      return false;
    }

    @Override
    public void pause(String partner, Direction direction, String actor, String reason) {}

    @Override
    public boolean resume(String partner, Direction direction) {
      return false;
    }

    @Override
    public List<Pause> all() {
      return List.of();
    }
  }
}
