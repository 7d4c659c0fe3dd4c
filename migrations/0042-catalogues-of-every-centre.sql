-- A catalogue belongs to a centre. Its kinds have items that may stand under a heading of the report and carry a class of severity.

ALTER TABLE catalogue.edition ADD COLUMN discipline text NOT NULL DEFAULT 'food' CHECK (discipline <> '');
ALTER TABLE catalogue.scheme_item
  -- 【性状】【鉴别】【检查】【含量测定】
  ADD COLUMN item_group text CHECK (item_group <> ''),
  -- 重要程度分类, as the implementing rules of product quality give it.
  ADD COLUMN severity text CHECK (severity <> '');
