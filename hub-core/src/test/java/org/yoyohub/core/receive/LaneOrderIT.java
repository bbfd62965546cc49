package org.yoyohub.core.receive;

final class LaneOrderIT extends LaneOrderContract {
  @Override
  Books books() {
    return Books.inH2(directory);
  }
}
