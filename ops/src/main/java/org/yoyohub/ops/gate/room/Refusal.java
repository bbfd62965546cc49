package org.yoyohub.ops.gate.room;

/** Every reason for which a room refuses something, with what the partner is told. */
public enum Refusal {
  NOT_THERE("そのファイルまたはフォルダーはありません。"),
  NOT_ALLOWED("この操作は許可されていません。"),
  BAD_NAME("このファイル名は使えません。"),
  ALREADY_THERE("同じ名前のファイルが既にあります。受け付けたファイルは変更できません。"),
  OVER_QUOTA("受信フォルダーの容量の上限を超えるため、受け付けませんでした。"),
  TOO_MANY("受信フォルダーのファイル数の上限を超えるため、受け付けませんでした。"),
  TOO_FAST("1分あたりのファイル数の上限を超えました。しばらく待って再送してください。"),
  NOT_STORED("ファイルを保存できませんでした。再送してください。");

  private final String text;

  Refusal(String text) {
    this.text = text;
  }

  /** What the partner is told: the code, then the sentence. */
  public String text() {
    return name() + ": " + text;
  }
}
