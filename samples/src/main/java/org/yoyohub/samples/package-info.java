/**
 * The neighbours: a pretend town, its pretend systems, and sample files of every interface. They
 * know only files, as real neighbours do; nothing here may see the hub.
 *
 * <ol>
 *   <li>{@code people}: seeded residents, visibly unreal
 *   <li>{@code town}: what happens to them, day by day
 *   <li>{@code partners}: the resident register and the health system that write and read files
 *   <li>{@code files}: a file with its manifest, and sample files by contract
 * </ol>
 */
@NullMarked
package org.yoyohub.samples;

import org.jspecify.annotations.NullMarked;
