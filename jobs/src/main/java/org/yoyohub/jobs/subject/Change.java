package org.yoyohub.jobs.subject;

/** 変更区分: what a row does with a subject (DEC-06). */
enum Change {
  /** 登録: birth, move-in, the new municipality of a merger. */
  REGISTER("1"),
  /** 更新. */
  UPDATE("2"),
  /** 失効: death, move-out, the former municipality of a merger. */
  EXPIRE("3");

  private final String code;

  Change(String code) {
    this.code = code;
  }

  /** As it stands in files and tables. */
  String code() {
    return code;
  }
}
