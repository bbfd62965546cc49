package org.yoyohub.core.subject;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows a 予防接種対象者 through the deliveries, from first to last. */
public interface SubjectTrace {

  /**
   * One line of a file that spoke of the subject.
   *
   * @param change 変更区分, the kind of the line
   * @param outcome 処理結果: 1 反映, 2 変更なし, 3 エラー
   * @param code why, when there is something to say; else ""
   * @param historyNumber the 履歴番号 it made; null when it changed nothing
   */
  record Touch(
      String deliveryId,
      long line,
      LocalDate receivedOn,
      String change,
      String outcome,
      String code,
      @Nullable Integer historyNumber) {}

  /** The lines that spoke of this 予防接種対象者番号, oldest first, at most so many. */
  List<Touch> touches(String subjectNumber, int limit);
}
