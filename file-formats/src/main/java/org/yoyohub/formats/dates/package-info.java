/**
 * Dates as Japan writes them: eras, partly unknown dates as intervals, legal ages and intervals.
 *
 * <p>Start with {@link org.yoyohub.formats.dates.IsoDate}, which judges the DATE of a file on the
 * hot path, and {@link org.yoyohub.formats.dates.PartialDate}, which reads every other notation and
 * knows the days it can mean. {@link org.yoyohub.formats.dates.LegalAge} counts as the law does,
 * {@link org.yoyohub.formats.dates.Holidays} knows the public holidays. A text that is no date is a
 * value, {@link org.yoyohub.formats.dates.DateReading.Unreadable}, never an exception. Nothing here
 * asks what day it is today.
 */
@NullMarked
package org.yoyohub.formats.dates;

import org.jspecify.annotations.NullMarked;
