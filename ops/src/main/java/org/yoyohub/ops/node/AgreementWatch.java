package org.yoyohub.ops.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yoyohub.ops.partner.Partners;

/**
 * Has a node read the agreements anew when their files or partners' keys have changed: whoever took
 * a key away on one of several nodes means all of them.
 */
final class AgreementWatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(AgreementWatch.class);
  private static final long SECONDS = 2;

  private final Partners partners;
  private final List<Path> folders;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(AgreementWatch::thread);
  private String seen;

  AgreementWatch(Partners partners, Path directory) throws IOException {
    this.partners = partners;
    this.folders =
        List.of(directory.resolve("agreements"), directory.resolve("keys").resolve("partners"));
    this.seen = look();
    var unused = thread.scheduleWithFixedDelay(this::watch, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "agreements");
    thread.setDaemon(true);
    return thread;
  }

  private void watch() {
    try {
      var now = look();
      if (!now.equals(seen)) {
        seen = now;
        tell(partners.reload().problems());
      }
    } catch (IOException | RuntimeException e) {
      log.atWarn()
          .addKeyValue("what", e.getClass().getSimpleName())
          .log("the agreements cannot be looked at");
    }
  }

  private static void tell(List<String> problems) {
    if (!problems.isEmpty()) {
      log.atWarn()
          .addKeyValue("problems", problems.size())
          .log("changed agreements are refused; those before hold on");
    }
  }

  /** Names, times and sizes of all files. */
  private String look() throws IOException {
    var found = new TreeMap<String, String>();
    for (var folder : folders) {
      if (Files.isDirectory(folder)) {
        try (var files = Files.newDirectoryStream(folder)) {
          for (var file : files) {
            found.put(file.toString(), mark(file));
          }
        }
      }
    }
    return found.toString();
  }

  private static String mark(Path file) throws IOException {
    try {
      return Files.getLastModifiedTime(file) + " " + Files.size(file);
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
