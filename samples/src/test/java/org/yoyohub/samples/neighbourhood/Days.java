package org.yoyohub.samples.neighbourhood;

import java.io.IOException;

/** A neighbourhood and a mini hub, and how they go through their days together. */
final class Days {
  final Neighbourhood neighbourhood;
  final MiniHub hub;

  Days(NeighbourhoodPlan plan) {
    this.neighbourhood = Neighbourhood.of(plan);
    this.hub = new MiniHub(plan.partners());
  }

  Days live(int count) throws IOException {
    var plan = neighbourhood.plan();
    for (int i = 0; i < count; i++) {
      var day = plan.firstDay().plusDays(i);
      neighbourhood.morning(day);
      hub.rest(day);
      neighbourhood.office(day);
      hub.rest(day);
      hub.request(day);
      hub.inquire(day);
      neighbourhood.neighbours(day);
      hub.rest(day);
      hub.close(day, plan.municipalities());
      neighbourhood.evening(day);
    }
    return this;
  }
}
