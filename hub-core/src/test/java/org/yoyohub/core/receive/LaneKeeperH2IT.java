package org.yoyohub.core.receive;

final class LaneKeeperH2IT extends LaneKeeperContract {
  @Override
  Books books() {
    return Books.inH2(directory);
  }
}
