package org.yoyohub.formats.envelope;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.finding.Finding;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What we answer for a file: taken or not, how many records went where, and what to do. It holds no
 * clock and no number of ours, so that the same file has the same receipt.
 *
 * @param state APPLIED, REFUSED, DUPLICATE or HELD
 * @param answer the result file that tells of every row; null when the flow has none
 */
public record Receipt(
    String file,
    String interfaceId,
    String partner,
    String municipality,
    String businessDate,
    int sequence,
    String sha256,
    String state,
    long in,
    long applied,
    long unchanged,
    long rejected,
    long held,
    @Nullable String answer,
    List<Finding> findings) {
  public static final String SUFFIX = ".receipt.json";
  public static final String ERRORS_SUFFIX = ".errors.csv";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The receipt as it is laid into the partner's folder. */
  public String toJson() {
    var node = JSON.createObjectNode();
    node.put("receipt", 1);
    node.put("file", file);
    node.put("interface", interfaceId);
    node.put("partner", partner);
    node.put("municipality", municipality);
    node.put("businessDate", businessDate);
    node.put("sequence", sequence);
    node.put("sha256", sha256);
    node.put("state", state);
    node.put("message", message());
    counts(node.putObject("records"));
    if (answer != null) {
      node.put("answer", answer);
    }
    var list = node.putArray("findings");
    findings.forEach(finding -> describe(list.addObject(), finding));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
  }

  private void counts(ObjectNode node) {
    node.put("in", in);
    node.put("applied", applied);
    node.put("unchanged", unchanged);
    node.put("rejected", rejected);
    node.put("held", held);
  }

  /** One finding, the same in every answer. */
  public static void describe(ObjectNode node, Finding finding) {
    node.put("line", finding.line());
    node.put("item", finding.item());
    node.put("code", finding.code().name());
    node.put("severity", finding.severity().name());
    node.put("message", finding.message());
    node.put("remedy", finding.remedy());
  }

  private String message() {
    return switch (state) {
      case "APPLIED" ->
          "受け付けました。反映%d件、変更なし%d件、エラー%d件、保留%d件です。".formatted(applied, unchanged, rejected, held);
      case "REFUSED" -> "受け付けませんでした。理由を直して、送り直してください。";
      case "DUPLICATE" -> "同じファイルをすでに受け付けています。送り直しは不要です。";
      default -> "保留しました。理由を確かめてください。";
    };
  }
}
