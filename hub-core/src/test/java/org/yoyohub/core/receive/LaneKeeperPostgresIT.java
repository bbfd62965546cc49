package org.yoyohub.core.receive;

final class LaneKeeperPostgresIT extends LaneKeeperContract {
  @Override
  Books books() {
    return Books.inPostgres();
  }
}
