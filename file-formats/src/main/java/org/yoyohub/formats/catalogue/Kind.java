package org.yoyohub.formats.catalogue;

/**
 * What sort of id this is: interface, form, batch without a file, report, or an unnumbered
 * exchange.
 */
public enum Kind {
  IF,
  FORM,
  BATCH,
  REPORT,
  LOCAL
}
