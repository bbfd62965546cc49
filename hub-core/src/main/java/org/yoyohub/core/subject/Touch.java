package org.yoyohub.core.subject;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file that told the hub of a subject, and what became of it.
 *
 * @param change 変更区分, the kind of the line
 * @param outcome 処理結果: 1 反映, 2 変更なし, 3 エラー, 4 保留
 * @param code why, when there is something to say; else ""
 * @param historyNumber the 履歴番号 it made; null when it changed nothing
 */
public record Touch(
    String deliveryId,
    long line,
    LocalDate receivedOn,
    String change,
    String outcome,
    String code,
    @Nullable Integer historyNumber) {}
