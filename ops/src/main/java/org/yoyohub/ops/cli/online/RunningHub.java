package org.yoyohub.ops.cli.online;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.yoyohub.ops.cli.term.CliException;
import org.yoyohub.ops.cli.term.Json;
import org.yoyohub.ops.door.HubClient;
import org.yoyohub.ops.door.HubClient.Answer;
import org.yoyohub.ops.door.HubDoor;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** The running hub that a verb asks: the one whose data directory is given. */
public final class RunningHub {
  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "The hub's data directory (default: ./hub-data).")
  private Path dir = Path.of("hub-data");

  /** The JSON it answers; every other outcome ends the verb with its exit code. */
  public JsonNode ask(String path, Map<String, String> parameters) throws IOException {
    return understood(ofAnyHub(client -> client.get(path, parameters)).orElseThrow(this::noHub));
  }

  /** Has it do something; the JSON it answers. */
  public JsonNode tell(String path, Map<String, String> parameters) throws IOException {
    return understood(ofAnyHub(client -> client.post(path, parameters)).orElseThrow(this::noHub));
  }

  /** What it answers, be it a refusal; empty when no hub is running. */
  public Optional<Answer> askIfRunning(String path) throws IOException {
    return ofAnyHub(client -> client.get(path, Map.of()));
  }

  /** Has it do something if it is running; what it answers, be it a refusal. */
  public Optional<Answer> tellIfRunning(String path) throws IOException {
    return ofAnyHub(client -> client.post(path, Map.of()));
  }

  /** The data directory, for verbs that look into it themselves. */
  public Path directory() {
    return dir.toAbsolutePath().normalize();
  }

  private static JsonNode understood(Answer answer) {
    if (!answer.isFine()) {
      throw complaint(answer);
    }
    return Json.read(answer.body());
  }

  /** One question to a hub. */
  private interface Question {
    Answer ask(HubClient client) throws IOException;
  }

  /** Of several hubs on one directory any may answer; one that died left its door behind. */
  private Optional<Answer> ofAnyHub(Question question) throws IOException {
    for (var door : HubDoor.all(dir)) {
      try {
        return Optional.of(question.ask(new HubClient(door)));
      } catch (ConnectException e) {
        // the next one
      } catch (SocketTimeoutException e) {
        throw CliException.fault("the hub on " + dir + " does not answer");
      }
    }
    return Optional.empty();
  }

  private CliException noHub() {
    return CliException.fault("no hub is running on " + dir + " (start one: hub start --dir DIR)");
  }

  private static CliException complaint(Answer answer) {
    var detail = detail(answer);
    return switch (answer.status()) {
      case 404 -> CliException.notFound(detail);
      case 400, 409 -> CliException.refused(detail);
      case 401 -> CliException.fault("the hub on this port is another one: token refused");
      default -> CliException.fault("the hub answered " + answer.status() + ": " + detail);
    };
  }

  private static String detail(Answer answer) {
    return answer.body().isBlank()
        ? "no reason"
        : Json.read(answer.body()).path("detail").asString("");
  }
}
