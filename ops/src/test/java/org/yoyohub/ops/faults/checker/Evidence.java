package org.yoyohub.ops.faults.checker;

/** The three witnesses side by side. */
public record Evidence(Journal journal, Disk disk, Books books) {}
