package org.yoyohub.core.delivery;

/** The ordered line of deliveries of one partner, one interface and one municipality. */
public record Lane(String partner, String interfaceId, String municipality) {
  @Override
  public String toString() {
    return partner + "/" + interfaceId + "/" + municipality;
  }
}
