package org.yoyohub.ops.bench;

import java.util.Map;

/** One way to do the work; a round of it takes so many seconds, told by name. */
interface Contender {
  Map<String, Double> round() throws Exception;
}
