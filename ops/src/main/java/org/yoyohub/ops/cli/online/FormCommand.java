package org.yoyohub.ops.cli.online;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.envelope.FileName;
import org.yoyohub.ops.cli.term.CliException;
import org.yoyohub.ops.cli.term.Exit;
import org.yoyohub.ops.cli.term.Facts;
import org.yoyohub.ops.cli.term.Json;
import org.yoyohub.ops.door.HubClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has the hub fill in a form with subjects as they stand, for staff to change and send back. */
@Command(
    name = "form",
    description = "Write a form filled in with subjects as they stand: A_022-002_帳.",
    footer = {
      "",
      "The file HOLDS DATA OF PEOPLE, 個人番号 among them, as the form needs them to be sent back.",
      "It is readable by its owner only; delete it when it is sent. Expired numbers are left out.",
      "It has no manifest: what staff make of it is what its sender must vouch for.",
      "Sent back as it is, every row is answered with 変更なし."
    })
final class FormCommand implements Callable<Integer> {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final PrintWriter out;
  @Mixin private RunningHub hub = new RunningHub();
  @Mixin private Facts facts = new Facts();

  @Parameters(paramLabel = "ID", description = "The form: A_022-002_帳.")
  private String id = "";

  @Option(
      names = "--subjects",
      paramLabel = "N1,N2",
      description = "These 予防接種対象者番号, of one municipality; at most 100.")
  private String subjects = "";

  @Option(names = "--municipality", paramLabel = "M", description = "Or all of this municipality.")
  private String municipality = "";

  @Option(names = "--date", paramLabel = "D", description = "In the name (default: today).")
  private @Nullable LocalDate date;

  @Option(names = "--sequence", paramLabel = "N", description = "In the name (default: 1).")
  private int sequence = 1;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who; the hub logs it (default: the system's user).")
  private String by = System.getProperty("user.name", "").replaceAll("[^A-Za-z0-9._-]", "_");

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to write.")
  private Path dir = Path.of(".");

  FormCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    if (sequence < 1 || sequence > 9999) {
      throw CliException.refused("--sequence must be 1 to 9999");
    }
    var file = Files.createDirectories(dir).resolve(name());
    long records = hub.save("/forms/" + HubClient.encoded(id), parameters(), file);
    if (facts.asJson()) {
      out.println(Json.text(Json.object().put("file", file.toString()).put("records", records)));
    } else {
      out.println(file);
    }
    return Exit.FINE.code();
  }

  private String name() {
    var day = date == null ? LocalDate.now(TOKYO) : date;
    var code = municipality.isEmpty() ? subjects : municipality;
    var town = code.matches("\\d{6}.*") ? code.substring(0, 6) : "000000";
    return new FileName(id.replaceAll("[/\\\\]", "_"), town, day, sequence, "csv").toString();
  }

  private Map<String, String> parameters() {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("municipality", municipality);
    parameters.put("subjects", subjects);
    parameters.put("by", by);
    return parameters;
  }
}
