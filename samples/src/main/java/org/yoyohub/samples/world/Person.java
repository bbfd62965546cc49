package org.yoyohub.samples.world;

import java.time.LocalDate;

/** One person in the whole world, whatever numbers they have; known nationally as of a day. */
public final class Person {
  private final long id;
  private String myNumber;
  private FiveItems items;
  private String formerAddress;
  private LocalDate movedOn = LocalDate.MIN;
  private LocalDate numberChangedOn = LocalDate.MIN;

  Person(long id, String myNumber, FiveItems items) {
    this.id = id;
    this.myNumber = myNumber;
    this.items = items;
    this.formerAddress = items.address();
  }

  /** A serial of the world's own, which is in no file. */
  public long id() {
    return id;
  }

  public String myNumber() {
    return myNumber;
  }

  /** Since when they have this 個人番号; the first one they had always. */
  public LocalDate numberChangedOn() {
    return numberChangedOn;
  }

  /** The day on which the last move is known everywhere. */
  public LocalDate movedOn() {
    return movedOn;
  }

  FiveItems itemsOn(LocalDate day) {
    return day.isBefore(movedOn) ? items.at(formerAddress) : items;
  }

  /** Takes over what a register says; an address is known nationally from a day on. */
  void become(FiveItems now, LocalDate addressKnownOn) {
    if (!now.address().equals(items.address())) {
      formerAddress = items.address();
      movedOn = addressKnownOn;
    }
    items = now;
  }

  void renumber(String other, LocalDate day) {
    myNumber = other;
    numberChangedOn = day;
  }

  /** Says which serial it is, never what is held of them. */
  @Override
  public String toString() {
    return "person " + id;
  }
}
