/** Words in Russian of how a document begins, which the editor says too. */
export const beginning = {
  'ui.documents.title': 'Документы',
  'ui.documents.copy_id': 'Скопировать doc_id документа «{name}»',
  'ui.documents.new_title': 'С чего начать?',
  'ui.documents.picture_here': 'Перетащите сюда картинку своего диплома',
  'ui.documents.picture_here_more': 'или выберите файл: JPEG, PNG, WebP или PDF до 25 МБ',
  'ui.documents.design.diploma': 'Диплом',
  'ui.documents.design.certificate': 'Сертификат',
  'ui.documents.design.thanks': 'Благодарственное письмо',
  'ui.documents.design.gift': 'Подарочный сертификат',
  'ui.documents.design.badge': 'Бейдж',
  'ui.documents.design.story': 'История для соцсетей',
  'ui.documents.design.blank': 'Пустой лист',
} as const;
