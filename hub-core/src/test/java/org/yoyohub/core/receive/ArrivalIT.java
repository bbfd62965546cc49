package org.yoyohub.core.receive;

final class ArrivalIT extends ArrivalContract {
  @Override
  Books books() {
    return Books.inH2(directory);
  }
}
