package org.yoyohub.core.receive;

final class LaneOrderTest extends LaneOrderContract {
  @Override
  Books books() {
    return Books.inMemory();
  }
}
