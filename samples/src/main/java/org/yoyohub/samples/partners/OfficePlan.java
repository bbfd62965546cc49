package org.yoyohub.samples.partners;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.yoyohub.samples.world.Outsider;

/**
 * All that an office's work depends on, besides what comes to it.
 *
 * @param name such as kenko-131113
 * @param carefulFrom from which day on its clerks make no mistakes
 */
public record OfficePlan(
    Path partners,
    String name,
    long seed,
    LocalDate firstDay,
    LocalDate carefulFrom,
    List<Outsider> outsiders) {

  String municipality() {
    return name.substring(name.length() - 6);
  }
}
