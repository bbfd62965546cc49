package org.yoyohub.ops.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yoyohub.jobs.pmhkey.KeyQueue;
import org.yoyohub.jobs.pmhkey.QueueState;

/** Shows who waits for a PMHキー, and where staff have to help; numbers and reasons, never names. */
@RestController
final class KeysController {
  private final KeyQueue queue;

  KeysController(KeyQueue queue) {
    this.queue = queue;
  }

  /** The whole queue. */
  record Queue(long people, List<Group> queue) {}

  /**
   * Those of a municipality who wait in one state for one reason.
   *
   * @param oldest since when the first of them waits
   * @param attempts how often the most asked for of them was asked for
   */
  record Group(
      String municipality,
      QueueState state,
      String code,
      String message,
      long people,
      LocalDate oldest,
      int attempts,
      @Nullable Instant nextTryAt) {
    static Group of(KeyQueue.Standing s) {
      return new Group(
          s.municipality(),
          s.state(),
          s.reason(),
          Words.of(s.reason()).message(),
          s.people(),
          s.oldestQueuedOn(),
          s.maxAttempts(),
          s.nextTryAt().orElse(null));
    }
  }

  /** Those whom waiting does not help. */
  record Worklist(List<Task> worklist, boolean more) {}

  /** What staff of a municipality have to do for one of its people. */
  record Task(
      String municipality,
      String subject,
      String code,
      String message,
      String remedy,
      @Nullable Instant since,
      int attempts) {
    static Task of(KeyQueue.Parked p) {
      var words = Words.of(p.reason());
      return new Task(
          p.municipality(),
          p.subjectNumber(),
          words.code(),
          words.message(),
          words.remedy(),
          p.since().orElse(null),
          p.attempts());
    }
  }

  /** Those with two valid numbers; the former municipality should let one expire. */
  record Doubles(List<KeyQueue.TwoNumbers> pairs, boolean more) {}

  @GetMapping("/api/v1/keys")
  Queue queue(
      @RequestParam(name = "municipality", required = false) @Nullable String municipality) {
    var groups =
        queue.byReason().stream()
            .filter(s -> municipality == null || s.municipality().equals(municipality))
            .map(Group::of)
            .toList();
    return new Queue(groups.stream().mapToLong(Group::people).sum(), groups);
  }

  @GetMapping("/api/v1/keys/worklist")
  Worklist worklist(
      @RequestParam(name = "municipality", required = false) @Nullable String municipality,
      @RequestParam(name = "limit", defaultValue = "50") int limit,
      @RequestParam(name = "offset", defaultValue = "0") int offset) {
    var page =
        new Paging(limit, offset)
            .page(most -> queue.parked(Optional.ofNullable(municipality), most, offset));
    return new Worklist(page.shown().stream().map(Task::of).toList(), page.more());
  }

  @GetMapping("/api/v1/keys/two-numbers")
  Doubles twoNumbers(
      @RequestParam(name = "limit", defaultValue = "50") int limit,
      @RequestParam(name = "offset", defaultValue = "0") int offset) {
    var page = new Paging(limit, offset).page(most -> queue.twoNumbers(most, offset));
    return new Doubles(page.shown(), page.more());
  }
}
