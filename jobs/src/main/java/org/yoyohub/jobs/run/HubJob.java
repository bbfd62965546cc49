package org.yoyohub.jobs.run;

import java.util.List;

/** A job of a business date: its steps run in order, each in a transaction of its own. */
public interface HubJob {
  /** What operators call it, such as pmh-key. */
  String name();

  List<RunStep> steps();
}
