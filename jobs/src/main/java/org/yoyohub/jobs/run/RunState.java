package org.yoyohub.jobs.run;

/** How a run stands: asked for (or failed and due again), or done. */
public enum RunState {
  REQUESTED,
  DONE
}
