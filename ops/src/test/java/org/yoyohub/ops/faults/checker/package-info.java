/**
 * The independent checker: it says from outside whether anything was lost, doubled or torn.
 *
 * <p>It reads three witnesses and no hub code: the sender's journal ({@link
 * org.yoyohub.ops.faults.checker.Journal}), what lies in the partners' folders ({@link
 * org.yoyohub.ops.faults.checker.Disk}) and the tables by plain JDBC ({@link
 * org.yoyohub.ops.faults.checker.Books}). Each {@code …Check} compares them and returns {@link
 * org.yoyohub.ops.faults.checker.Violation}s; {@link org.yoyohub.ops.faults.checker.Checker} runs
 * them all, also from the command line. It needs the JDK and a driver, and depends on nothing else:
 * {@code CheckerHouseTest} says so, {@code CheckerIT} shows that it sees what it must.
 */
@NullMarked
package org.yoyohub.ops.faults.checker;

import org.jspecify.annotations.NullMarked;
