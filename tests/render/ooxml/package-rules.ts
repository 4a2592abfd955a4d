import type { Rules } from './rules.ts';

/** What a package says of its parts and of itself. */
export const PACKAGE: Rules = {
  Types: ['Default* Override*'],
  Default: ['', 'Extension=name! ContentType=name!'],
  Override: ['', 'PartName=name! ContentType=name!'],
  Relationships: ['Relationship*'],
  Relationship: ['', 'Id=name! Type=name! Target=name! TargetMode=External|Internal'],
  'cp:coreProperties': ['dc:title? dc:subject? dc:creator? dc:description? dc:language?'],
  'dc:title': [''],
  'dc:subject': [''],
  'dc:creator': [''],
  'dc:description': [''],
  'dc:language': [''],
  Properties: ['Application? PresentationFormat? Slides? Notes? HiddenSlides?'],
  Application: [''],
  PresentationFormat: [''],
  Slides: [''],
  Notes: [''],
  HiddenSlides: [''],
};
