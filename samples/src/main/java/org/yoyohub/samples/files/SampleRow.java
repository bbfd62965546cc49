package org.yoyohub.samples.files;

import java.time.LocalDate;
import org.yoyohub.samples.people.Aliases;
import org.yoyohub.samples.people.Dice;
import org.yoyohub.samples.people.Resident;

/** What one row of a sample file is made from. */
record SampleRow(
    long number,
    String municipality,
    Resident resident,
    Aliases aliases,
    Dice dice,
    LocalDate day) {}
