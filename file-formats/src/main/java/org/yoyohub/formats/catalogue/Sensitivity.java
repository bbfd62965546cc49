package org.yoyohub.formats.catalogue;

/** How much an item says about a person; anything but NONE is never repeated in an answer. */
public enum Sensitivity {
  NONE,
  PERSONAL,
  MY_NUMBER
}
