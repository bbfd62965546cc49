package org.yoyohub.samples.people;

/** Where a household lives and who heads it. */
public record Home(String postalCode, String address, PersonName head) {}
