package org.yoyohub.samples.world;

import java.time.LocalDate;
import org.yoyohub.samples.people.Resident;

/**
 * A 住登外 person: lives here, and has a 住民票 elsewhere; in no file of the 住民記録.
 *
 * @param registeredAddress 住民票のある住所
 * @param comesOn the day on which the clerks of 健康管理 enter them
 * @param patience how many days after they heard of it the clerks register that address; 0 is never
 */
public record Outsider(
    Resident resident, String registeredAddress, LocalDate comesOn, int patience) {

  FiveItems items() {
    return new FiveItems(
        resident.name().full(),
        resident.name().kana(),
        resident.birth().text(),
        resident.sex(),
        registeredAddress);
  }

  /** Says who it is, never what is held of them. */
  @Override
  public String toString() {
    return "outsider " + resident.residentNumber();
  }
}
