package org.yoyohub.jobs.house;

import java.util.List;
import java.util.stream.StreamSupport;
import org.yoyohub.core.delivery.Delivery;
import org.yoyohub.core.delivery.DeliveryState;
import org.yoyohub.core.ledger.DeliveryQuery;
import org.yoyohub.core.ledger.LedgerEvent;
import org.yoyohub.formats.envelope.Receipt;
import org.yoyohub.jobs.outbox.Outbox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file that was dropped, and whatever the hub has answered to it so far. */
public record Sent(House house, String id) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public Delivery delivery() {
    return house.ledger.find(id).orElseThrow();
  }

  public DeliveryState state() {
    return delivery().state();
  }

  /** The states it went through, from the first. */
  public List<DeliveryState> path() {
    return house.ledger.events(id).stream().map(LedgerEvent::to).distinct().toList();
  }

  /** What answers it, oldest first. */
  public List<Delivery> answers() {
    var answers = new java.util.ArrayList<>(house.ledger.list(DeliveryQuery.answering(id)));
    java.util.Collections.reverse(answers);
    return answers.stream().filter(d -> d.state().isOutbound()).toList();
  }

  public List<String> answerNames() {
    return answers().stream().map(Delivery::fileName).toList();
  }

  /** The receipts, oldest first. */
  public List<JsonNode> receipts() {
    return texts(Receipt.SUFFIX).stream().map(JSON::readTree).toList();
  }

  public JsonNode receipt() {
    var all = receipts();
    return all.get(all.size() - 1);
  }

  public String receiptState() {
    return receipt().path("state").asString();
  }

  /** The codes in the last receipt. */
  public List<String> codes() {
    return StreamSupport.stream(receipt().path("findings").spliterator(), false)
        .map(finding -> finding.path("code").asString())
        .toList();
  }

  /** The last error list. */
  public String errors() {
    var all = texts(Receipt.ERRORS_SUFFIX);
    return all.isEmpty() ? "" : all.get(all.size() - 1);
  }

  /** A_011-003_帳, its rows without the header. */
  public List<String> result() {
    return answers().stream()
        .filter(d -> d.place().equals(Outbox.OUT) && d.interfaceId().equals("A_011-003_帳"))
        .flatMap(d -> house.text(d).lines().skip(1))
        .toList();
  }

  private List<String> texts(String suffix) {
    return answers().stream().filter(d -> d.fileName().endsWith(suffix)).map(house::text).toList();
  }
}
