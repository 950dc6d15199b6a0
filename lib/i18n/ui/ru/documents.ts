/** Words in Russian of the list of documents. */
export const documents = {
  'ui.documents.title': 'Документы',
  'ui.documents.lead': 'Оформленные дипломы, сертификаты и грамоты.',
  'ui.documents.name': 'Название',
  'ui.documents.pages': 'Листов',
  'ui.documents.page_count': { one: '{count} лист', few: '{count} листа', many: '{count} листов', other: '{count} листа' },
  'ui.documents.changed': 'Изменён',
  'ui.documents.id': 'doc_id',
  'ui.documents.copy_id': 'Скопировать doc_id документа «{name}»',
  'ui.documents.empty': 'Документов пока нет',
  'ui.documents.empty_more': 'Здесь появятся дипломы и сертификаты, которые вы оформите.',
} as const;
