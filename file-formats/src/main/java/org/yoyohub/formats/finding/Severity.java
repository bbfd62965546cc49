package org.yoyohub.formats.finding;

/** An error keeps its record out; a warning lets it in and is told. */
public enum Severity {
  ERROR,
  WARNING
}
