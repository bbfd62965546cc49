package org.yoyohub.ops.rest;

import java.util.List;

/** What an operator's verb did, delivery by delivery, and how each stands now. */
record Done(List<Step> done) {
  /** One delivery, and what was done to it. */
  record Step(String what, DeliveryView delivery) {}
}
