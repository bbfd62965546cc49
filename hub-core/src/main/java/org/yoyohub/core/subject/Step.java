package org.yoyohub.core.subject;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a subject, and the line of the file in which it did.
 *
 * @param day where the partners are
 * @param at when, as far as it is known beyond the day
 * @param by the delivery, "run …" or "operator …"
 * @param file "" when it was no file
 * @param line the first of its lines there, 0 when it was no file
 * @param about 要求番号 or 予防接種管理番号; "" when there is neither
 * @param outcome 変更区分 and 処理結果, 発行結果, or the state it led to
 * @param code why, when there is something to say; else ""
 */
public record Step(
    LocalDate day,
    @Nullable Instant at,
    Kind kind,
    String by,
    String file,
    long line,
    String about,
    String outcome,
    String code) {

  /** What may happen; what happened at the same time stands in this order. */
  public enum Kind {
    /** A line of 住基連携 was passed on. */
    PASSED_ON,
    /** A line of A_011, A_021, A_031 or of their forms was worked on. */
    TOLD_US,
    /** A PMHキー was asked for. */
    KEY_ASKED,
    /** The request was answered. */
    KEY_ANSWERED,
    /** The number goes by a PMHキー since then. */
    KEY,
    /** Staff granted or revoked a 予防接種管理番号. */
    STAFF,
    /** A 予防接種管理情報 is in this state since then. */
    ENTITLEMENT,
    /** A_014 told 健康管理 of entitlements. */
    TOLD,
    /** A_011-003_帳 answered. */
    RESULT
  }
}
