package org.yoyohub.ops.faults.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.yoyohub.core.ledger.RetryPlan;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.ops.faults.PostgresCluster;
import org.yoyohub.ops.faults.World;
import org.yoyohub.ops.node.DataDirectory;
import org.yoyohub.ops.node.HubNode;
import org.yoyohub.ops.node.NodeSettings;

/** A hub at work in a world of its own, and the partners that send to it. */
final class Hub implements AutoCloseable {
  static final String KENKO = "kenko-131113";
  static final Duration LONG = Duration.ofMinutes(10);

  /** Long enough for a pair of files to be laid, short enough to be waited for. */
  static final Duration SHORT = Duration.ofMillis(900);

  private static final Duration DEADLINE = Duration.ofSeconds(40);
  private static final String OPEN =
      """
      select count(*) from delivery
      where hold_reason is null and state not in ('ANSWERED', 'SENT', 'CONFIRMED')
      """;

  private final World world;
  private final HubNode node;
  private final Map<String, Post> posts = new HashMap<>();
  private boolean open = true;

  private Hub(World world, HubNode node) {
    this.world = world;
    this.node = node;
  }

  /** A sign that must come. */
  interface Sign {
    boolean isThere() throws IOException, SQLException;
  }

  static void until(Sign sign, String what) {
    long end = System.nanoTime() + DEADLINE.toNanos();
    try {
      while (!sign.isThere()) {
        assertThat(System.nanoTime()).as("waiting for %s", what).isLessThan(end);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
      }
    } catch (IOException | SQLException e) {
      throw new AssertionError("waiting for " + what, e);
    }
  }

  /**
   * Opens a hub that waits so long for a sign of completeness, with more pretend partners like
   * kenko.
   */
  static Hub open(String row, Path below, Duration patience, String... more) throws Exception {
    var world = World.of(row, below);
    agree(world.directory(), more);
    return new Hub(world, node(world, patience));
  }

  /** Lays agreements of further partners into a data directory. */
  static void agree(Path directory, String... partners) throws IOException {
    var agreements = directory.resolve("agreements");
    var like = Files.readString(agreements.resolve(KENKO + ".yaml"));
    for (var partner : partners) {
      var agreement =
          like.replace("partner: " + KENKO, "partner: " + partner)
              .replaceFirst("receives: .*", "receives: []");
      Files.writeString(agreements.resolve(partner + ".yaml"), agreement);
    }
  }

  private static HubNode node(World world, Duration patience) throws Exception {
    var catalogue = Catalogue.standard();
    var settings =
        new NodeSettings(
            "main",
            world.directory(),
            Optional.of(world.url()),
            PostgresCluster.USER,
            "",
            2,
            patience,
            RetryPlan.OF_A_PARTNER,
            NodeSettings.PULL_EVERY,
            Optional.empty(),
            Clock.system(ZoneId.of("Asia/Tokyo")));
    var agreements = DataDirectory.of(world.directory()).agreements(catalogue);
    return HubNode.open(settings, catalogue, agreements).start();
  }

  Post kenko() throws IOException {
    return post(KENKO);
  }

  Post post(String partner) throws IOException {
    if (!posts.containsKey(partner)) {
      posts.put(partner, new Post(partner, world.directory()));
    }
    return posts.get(partner);
  }

  HubNode node() {
    return node;
  }

  World world() {
    return world;
  }

  Path directory() {
    return world.directory();
  }

  void struck(String kind, String where) {
    world.struck(kind, where);
  }

  /** Waits until all that came is answered or held, and nothing more lies in in/. */
  void settle() {
    until(() -> areEmpty() && number(OPEN) == 0, "the end of all work");
  }

  private boolean areEmpty() throws IOException {
    for (var post : posts.values()) {
      if (!isEmpty(post.in())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.allMatch(file -> String.valueOf(file.getFileName()).startsWith("."));
    }
  }

  /** One number out of the tables. */
  long number(String sql) throws SQLException {
    try (var db = world.connect();
        var statement = db.createStatement();
        var row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return row.getLong(1);
    }
  }

  /** Lets everything come to its end, closes the hub and asks the checker. */
  void check() throws Exception {
    settle();
    stop();
    var unused = world.check();
  }

  private void stop() {
    if (open) {
      open = false;
      node.close();
    }
  }

  @Override
  public void close() throws SQLException {
    stop();
    world.close();
  }
}
