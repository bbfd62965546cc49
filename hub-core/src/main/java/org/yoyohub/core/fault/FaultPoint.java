package org.yoyohub.core.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A place where the world may break: before or after something becomes durable or visible. In a
 * running hub it does nothing. A fault suite counts these places and breaks the hub at the n-th.
 *
 * <p>From outside the system property {@value #PROPERTY} plans it: {@code halt:N} ends the process
 * at the n-th place as a crash does, {@code fail:N} lets this one operation fail, {@code fail-on:N}
 * every one from there on, {@code freeze:N} stops the process until it is woken; {@code :NAME}
 * behind it counts only places of that name.
 *
 * <p>{@value #PLANTED} names bugs, separated by commas, that are planted to see whether the suite
 * notices them: {@code skip:directory-force} and the like.
 */
public final class FaultPoint {
  public static final String PROPERTY = "hub.faults";
  public static final String PLANTED = "hub.planted";
  private static final int CRASHED = 137;
  private static volatile @Nullable Consumer<String> plan = fromProperty();
  private static volatile Set<String> planted =
      Set.of(System.getProperty(PLANTED, "").strip().split("\\s*,\\s*"));

  private FaultPoint() {}

  /** Passes a place; throws when the plan says that it breaks here. */
  public static void at(String name) throws IOException {
    try {
      pass(name);
    } catch (PlannedFault e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** The same where an {@link IOException} has no place, such as around a commit. */
  public static void pass(String name) {
    var planned = plan;
    if (planned != null) {
      planned.accept(name);
    }
  }

  /** Whether anything is planned at all. */
  public static boolean isPlanned() {
    return plan != null;
  }

  /** Whether this bug is planted. */
  public static boolean isPlanned(String bug) {
    return planted.contains(bug);
  }

  /** Plants these bugs in this process, and no other. */
  public static void plant(String... bugs) {
    planted = Set.of(bugs);
  }

  /** Plans for this process; null takes the plan away. */
  public static void plan(@Nullable Consumer<String> newPlan) {
    plan = newPlan;
  }

  /** What a plan throws to let an operation fail. */
  public static final class PlannedFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PlannedFault(String place) {
      super("planned fault at " + place);
    }
  }

  private static @Nullable Consumer<String> fromProperty() {
    var text = System.getProperty(PROPERTY);
    return text == null || text.isBlank() ? null : read(text);
  }

  /** A plan as the property writes it. */
  static Consumer<String> read(String text) {
    var parts = text.split(":", 3);
    long nth = Long.parseLong(parts[1]);
    var only = parts.length == 3 ? parts[2] : "";
    var count = new AtomicLong();
    return name -> {
      if (only.isEmpty() || only.equals(name)) {
        strike(parts[0], name, nth, count.incrementAndGet());
      }
    };
  }

  private static void strike(String how, String name, long nth, long count) {
    switch (how) {
      case "halt" -> haltIf(count == nth);
      case "fail" -> failIf(count == nth, name);
      case "fail-on" -> failIf(count >= nth, name);
      case "freeze" -> freezeIf(count == nth);
      default -> throw new IllegalArgumentException("no such plan: " + how);
    }
  }

  private static void haltIf(boolean now) {
    if (now) {
      Runtime.getRuntime().halt(CRASHED);
    }
  }

  /** As a machine does that stands still: every thread, in the middle of what it does. */
  private static void freezeIf(boolean now) {
    if (now) {
      var self = String.valueOf(ProcessHandle.current().pid());
      try {
        new ProcessBuilder("kill", "-STOP", self).start().onExit().join();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void failIf(boolean now, String name) {
    if (now) {
      throw new PlannedFault(name);
    }
  }
}
