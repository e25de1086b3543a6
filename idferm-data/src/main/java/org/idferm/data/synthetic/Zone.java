package org.idferm.data.synthetic;

/** What a triangle of the mesh shows; decides which material paints it. */
enum Zone {
  HEAD,
  EYE,
  MOUTH,
  EAR,
  NECK,
  HAIR,
  CLOTHES
}
