package org.yoyohub.formats.catalogue;

/**
 * Which way the data goes, seen from the hub; ROUTE is passed on unchanged, INTERNAL has no file.
 */
public enum Direction {
  IN,
  OUT,
  ROUTE,
  INTERNAL
}
