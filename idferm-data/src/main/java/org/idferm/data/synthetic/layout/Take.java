package org.idferm.data.synthetic.layout;

import java.util.List;
import java.util.Optional;
import org.idferm.data.synthetic.Recording;

/**
 * One sequence of a set.
 *
 * @param number the sequence's number among its person's, from 1
 * @param recording who shows what, under which condition
 * @param light the light's name, if one was chosen
 * @param path where its files lie, without what tells the frames apart; the layout's own
 * @param frames the frames that are written, from 1
 */
record Take(
    int number,
    Recording recording,
    Optional<NamedLight> light,
    String path,
    List<Integer> frames) {

  int person() {
    return recording.person();
  }
}
