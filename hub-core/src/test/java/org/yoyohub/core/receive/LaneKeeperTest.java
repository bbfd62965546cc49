package org.yoyohub.core.receive;

final class LaneKeeperTest extends LaneKeeperContract {
  @Override
  Books books() {
    return Books.inMemory();
  }
}
