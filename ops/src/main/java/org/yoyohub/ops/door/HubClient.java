package org.yoyohub.ops.door;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks a running hub over loopback. */
public final class HubClient {
  private static final int CONNECT_MILLIS = 2_000;
  // proving a large ledger takes its time; a hub that says nothing for so long is stuck
  private static final int READ_MILLIS = 600_000;
  private final HubDoor door;

  public HubClient(HubDoor door) {
    this.door = door;
  }

  /** What the hub said: an HTTP status and a text, JSON in any case that is ours. */
  public record Answer(int status, String body) {
    public boolean isFine() {
      return status == 200;
    }
  }

  /** Asks for a path below /api/v1 with these parameters. */
  public Answer get(String path, Map<String, String> parameters) throws IOException {
    return answer(open(path, parameters));
  }

  /** Has the hub do something below /api/v1 with these parameters. */
  public Answer post(String path, Map<String, String> parameters) throws IOException {
    var connection = open(path, parameters);
    connection.setRequestMethod("POST");
    return answer(connection);
  }

  private void prepare(HttpURLConnection connection) {
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setReadTimeout(READ_MILLIS);
    connection.setRequestProperty("Authorization", "Bearer " + door.token());
    connection.setRequestProperty("Accept", "application/json, application/problem+json");
  }

  private Answer answer(HttpURLConnection connection) throws IOException {
    prepare(connection);
    try {
      return said(connection);
    } finally {
      connection.disconnect();
    }
  }

  private static Answer said(HttpURLConnection connection) throws IOException {
    int status = connection.getResponseCode();
    var body = status < 400 ? connection.getInputStream() : connection.getErrorStream();
    return new Answer(status, body == null ? "" : text(body));
  }

  private HttpURLConnection open(String path, Map<String, String> parameters) throws IOException {
    var query =
        parameters.entrySet().stream()
            .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&"));
    var address = "http://127.0.0.1:" + door.port() + "/api/v1" + path;
    var uri = URI.create(query.isEmpty() ? address : address + "?" + query);
    return (HttpURLConnection) uri.toURL().openConnection(java.net.Proxy.NO_PROXY);
  }

  /** A text as one segment of a path. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String text(InputStream body) throws IOException {
    try (body) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
