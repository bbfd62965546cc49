package org.yoyohub.ops.bench.transport;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The three measurements, one after the other. */
final class TransportBench {
  private final TransportPlan plan;
  private final Consumer<String> progress;

  TransportBench(TransportPlan plan, Consumer<String> progress) {
    this.plan = plan;
    this.progress = progress;
  }

  TransportResult run() throws Exception {
    Files.createDirectories(plan.work());
    var work = Files.createTempDirectory(plan.work(), "hub-bench");
    try {
      return run(work);
    } finally {
      Folders.remove(work);
    }
  }

  private TransportResult run(Path work) throws Exception {
    var result = new TransportResult();
    noteMachine(result, "Before");
    if (plan.files() > 0) {
      new FolderBench(plan, work.resolve("folder"), progress).run(result);
    }
    if (plan.remoteFiles() > 0) {
      new RemoteBench(plan, work.resolve("remote"), progress).run(result);
    }
    if (plan.inbox() > 0) {
      new InboxBench(plan, work.resolve("inbox"), progress).run(result);
    }
    noteMachine(result, "After");
    return result;
  }

  /** Others on the machine take their share: a figure without the load says little. */
  private static void noteMachine(TransportResult result, String when) {
    var machine = ManagementFactory.getOperatingSystemMXBean();
    result.facts().put("processors", machine.getAvailableProcessors());
    result.facts().put("load" + when, TransportResult.rounded(machine.getSystemLoadAverage()));
  }
}
