package org.yoyohub.core.receive;

final class ArrivalTest extends ArrivalContract {
  @Override
  Books books() {
    return Books.inMemory();
  }
}
