/**
 * The neighbours: a pretend towns, their pretend systems, and sample files of every interface. They
 * know only files, as real neighbours do; nothing here may see the hub.
 *
 * <ol>
 *   <li>{@code people}: seeded residents, visibly unreal
 *   <li>{@code town}: what happens to them, day by day
 *   <li>{@code world}: several towns with movers, and what is known of everybody nationally
 *   <li>{@code partners}: the resident register and the office around its health system
 *   <li>{@code national}: 中間サーバー等, オン資, PMH and マイナポータル
 *   <li>{@code faults}: the plan of what fails there
 *   <li>{@code neighbourhood}: all of them around one hub, and the oracle that judges it
 *   <li>{@code files}: a file with its manifest, and sample files by contract
 * </ol>
 */
@NullMarked
package org.yoyohub.samples;

import org.jspecify.annotations.NullMarked;
